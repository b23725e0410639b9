package dev.freehold.components.pulumi;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.freehold.components.topic.TopicExpansion;
import dev.freehold.components.topic.TopicSpec;
import dev.freehold.engine.declaration.DeclarationId;
import java.util.Map;

/**
 * A Kafka topic and who may use it, {@code freehold:index:Topic}: the topic on its cluster, and one
 * ACL per principal and operation.
 *
 * <p>The cluster's provider is the one that the options name, or else one that all components of
 * the stack share.
 */
public final class Topic extends ComponentResource {
  public static final String TYPE = TopicExpansion.TYPE;

  /**
   * Takes the passwords of clusters from the environment.
   *
   * @param name logical name, unique among the topics of a stack
   */
  public Topic(String name, TopicSpec spec, ComponentResourceOptions options) {
    this(name, spec, Registrar.ofEnvironment(), options);
  }

  /**
   * @param registrar knows the secrets that the cluster refers to
   */
  public Topic(String name, TopicSpec spec, Registrar registrar, ComponentResourceOptions options) {
    this(parts(name, spec), registrar, options);
  }

  private Topic(Parts parts, Registrar registrar, ComponentResourceOptions options) {
    super(TYPE, parts.component().name(), parts.options(registrar, options));
    parts.register(this, registrar, options);
    registerOutputs(Map.of());
  }

  private static Parts parts(String name, TopicSpec spec) {
    return Parts.of(systems -> new TopicExpansion(systems).expand(name, spec, DeclarationId.STACK));
  }
}
