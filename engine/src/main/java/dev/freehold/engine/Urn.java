package dev.freehold.engine;

/**
 * Pulumi's name of a resource: {@code urn:pulumi:<stack>::<project>::<qualified type>::<name>}.
 *
 * <p>The qualified type is the types of the ancestors, joined by {@code $}; the stack's is left
 * out.
 */
public record Urn(String value) implements Comparable<Urn> {
  public static final String STACK_TYPE = "pulumi:pulumi:Stack";

  /** Stands where a resource has no parent. */
  public static final Urn NONE = new Urn("");

  private static final String PREFIX = "urn:pulumi:";
  private static final String SEPARATOR = "::";

  public static Urn of(StackId stack, String qualifiedType, String name) {
    return new Urn(
        PREFIX
            + stack.stack()
            + SEPARATOR
            + stack.project()
            + SEPARATOR
            + qualifiedType
            + SEPARATOR
            + name);
  }

  /** The URN of the stack resource itself. */
  public static Urn ofStack(StackId stack) {
    return of(stack, STACK_TYPE, stack.project() + "-" + stack.stack());
  }

  /** A child of this resource, which is {@link #NONE} or the stack at the top. */
  public Urn child(StackId stack, String type, String name) {
    String above = isNone() ? STACK_TYPE : qualifiedType();
    return of(stack, above.equals(STACK_TYPE) ? type : above + "$" + type, name);
  }

  public boolean isNone() {
    return value.isEmpty();
  }

  public String qualifiedType() {
    int start = afterSeparators(2);
    return value.substring(start, value.indexOf(SEPARATOR, start));
  }

  /** The last part of the qualified type. */
  public String type() {
    int start = afterSeparators(2);
    int end = value.indexOf(SEPARATOR, start);
    return value.substring(Math.max(start, value.lastIndexOf('$', end) + 1), end);
  }

  public String name() {
    return value.substring(afterSeparators(3));
  }

  public String stack() {
    return value.substring(PREFIX.length(), value.indexOf(SEPARATOR));
  }

  public String project() {
    int start = afterSeparators(1);
    return value.substring(start, value.indexOf(SEPARATOR, start));
  }

  /** Whether it is a provider that nobody declared. */
  public boolean isDefaultProvider() {
    return type().startsWith("pulumi:providers:")
        && (name().equals("default") || name().startsWith("default_"));
  }

  private int afterSeparators(int count) {
    int at = 0;
    for (int i = 0; i < count; i++) {
      at = value.indexOf(SEPARATOR, at) + SEPARATOR.length();
    }
    return at;
  }

  @Override
  public int compareTo(Urn other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Urn urn && value.equals(urn.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
