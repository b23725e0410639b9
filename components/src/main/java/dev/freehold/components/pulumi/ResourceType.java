package dev.freehold.components.pulumi;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.Kind;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A type of resource that declarations may name: its properties and how the SDK gets one. */
public final class ResourceType {
  private static final String PROVIDER = "pulumi:providers:";
  static final String ID = "id";

  private final String token;
  private final Supplier<? extends DeclaredArgs> args;
  private final Constructor constructor;
  private final SortedMap<String, Field> inputs;
  private final SortedMap<String, Field> outputs;

  private ResourceType(
      String token,
      Supplier<? extends DeclaredArgs> args,
      Constructor constructor,
      SortedMap<String, Field> outputs) {
    this.token = token;
    this.args = args;
    this.constructor = constructor;
    this.inputs = annotated(args.get().getClass(), Import.class);
    this.outputs = outputs;
  }

  /** Registers a resource with the deployment of the calling thread. */
  @FunctionalInterface
  public interface Constructor {
    CustomResource create(String name, DeclaredArgs args, CustomResourceOptions options);
  }

  /**
   * @param token {@code kafka:index/topic:Topic}
   * @param outputs the class that the constructor gives
   */
  public static ResourceType custom(
      String token,
      Supplier<? extends DeclaredArgs> args,
      Constructor constructor,
      Class<? extends DeclaredResource> outputs) {
    return new ResourceType(token, args, constructor, annotated(outputs, Export.class));
  }

  /** A type of which nobody refers to more than the id. */
  public static ResourceType custom(String token, Supplier<? extends DeclaredArgs> args) {
    return new ResourceType(
        token,
        args,
        (name, filled, options) -> new CustomResource(token, name, filled, options),
        new TreeMap<>());
  }

  /** A configured provider; nobody refers to its outputs but to its id. */
  public static ResourceType provider(String pkg, Supplier<? extends DeclaredArgs> args) {
    return new ResourceType(
        PROVIDER + pkg,
        args,
        (name, filled, options) -> new DeclaredProvider(pkg, name, filled, options),
        new TreeMap<>());
  }

  private static SortedMap<String, Field> annotated(
      Class<?> type, Class<? extends Annotation> annotation) {
    var fields = new TreeMap<String, Field>();
    for (Field field : type.getDeclaredFields()) {
      if (field.isAnnotationPresent(annotation)) {
        field.setAccessible(true);
        fields.put(field.getName(), field);
      }
    }
    return Collections.unmodifiableSortedMap(fields);
  }

  public String token() {
    return token;
  }

  /** The names of the properties that can be declared. */
  public SortedSet<String> inputs() {
    return new TreeSet<>(inputs.keySet());
  }

  /** The names of the outputs that can be referred to. */
  public SortedSet<String> outputs() {
    var names = new TreeSet<>(outputs.keySet());
    names.add(ID);
    return names;
  }

  /** Whether somebody refers to outputs of a resource beside its id; reading them costs time. */
  enum Outputs {
    READ,
    IGNORED
  }

  /** Registers a resource; every property of the declaration is one of {@link #inputs()}. */
  CustomResource register(
      Declaration declaration, Values values, Outputs use, CustomResourceOptions options) {
    DeclaredArgs filled = args.get();
    filled.declared = declaration.inputs();
    values
        .of(declaration.inputs())
        .forEach((property, value) -> set(inputs.get(property), filled, value));
    return use == Outputs.READ || declaration.kind() == Kind.PROVIDER
        ? constructor.create(declaration.name(), filled, options)
        : new CustomResource(token, declaration.name(), filled, options);
  }

  /**
   * An output of a resource of this type, one of {@link #outputs()}. With the id, because the SDK
   * forgets in a preview whose output it is when that is not known.
   */
  Output<?> output(CustomResource resource, String property) {
    if (property.equals(ID)) {
      return resource.id();
    }
    try {
      return Output.tuple(resource.id(), (Output<?>) outputs.get(property).get(resource))
          .applyValue(both -> both.t2);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void set(Field field, DeclaredArgs holder, @Nullable Object value) {
    try {
      field.set(holder, value);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return token;
  }
}
