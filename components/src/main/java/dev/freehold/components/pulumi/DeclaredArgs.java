package dev.freehold.components.pulumi;

import com.pulumi.resources.ResourceArgs;

/**
 * The inputs of one resource type. A subclass has a field of type {@code Object}, annotated with
 * {@code Import}, for each property, because the SDK takes the names of properties from there; the
 * values come from a declaration.
 */
public abstract class DeclaredArgs extends ResourceArgs {}
