/**
 * Members of IAM policies, and service accounts. Members of one policy are changed together, under
 * its tag, and everything else in the policy stays as it is.
 */
@NullMarked
package dev.freehold.providers.gcp.iam;

import org.jspecify.annotations.NullMarked;
