package dev.freehold.engine.declaration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Resource options, with Pulumi's meaning.
 *
 * @param dependsOn resources that must be there first, beside those that inputs refer to
 * @param provider the provider declaration to use; {@link DeclarationId#STACK} for the parent's, or
 *     the default one
 * @param version plugin version, {@code 3.13.1}; empty for none
 * @param importId id of an existing thing to take over; empty for none
 * @param flags protect, retain, and the order of a replacement
 */
public record Options(
    List<DeclarationId> dependsOn,
    DeclarationId provider,
    String version,
    List<Alias> aliases,
    String importId,
    Set<Flag> flags,
    List<String> ignoreChanges,
    List<String> replaceOnChanges,
    List<String> additionalSecretOutputs) {

  public static final Options NONE = builder().build();

  /** Options that are on or off. */
  public enum Flag {
    /** Any plan that would delete or replace it fails. */
    PROTECT,
    /** Leaves the stack without being deleted. */
    RETAIN_ON_DELETE,
    DELETE_BEFORE_REPLACE,
    CREATE_BEFORE_DELETE
  }

  public Options {
    dependsOn = List.copyOf(dependsOn);
    aliases = List.copyOf(aliases);
    flags = Set.copyOf(flags);
    ignoreChanges = List.copyOf(ignoreChanges);
    replaceOnChanges = List.copyOf(replaceOnChanges);
    additionalSecretOutputs = List.copyOf(additionalSecretOutputs);
  }

  public boolean has(Flag flag) {
    return flags.contains(flag);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects options. */
  public static final class Builder {
    private final List<DeclarationId> dependsOn = new ArrayList<>();
    private final List<Alias> aliases = new ArrayList<>();
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final List<String> ignoreChanges = new ArrayList<>();
    private final List<String> replaceOnChanges = new ArrayList<>();
    private final List<String> additionalSecretOutputs = new ArrayList<>();
    private DeclarationId provider = DeclarationId.STACK;
    private String version = "";
    private String importId = "";

    public Builder dependsOn(DeclarationId id) {
      dependsOn.add(id);
      return this;
    }

    public Builder provider(DeclarationId id) {
      provider = id;
      return this;
    }

    public Builder version(String pluginVersion) {
      version = pluginVersion;
      return this;
    }

    public Builder alias(Alias alias) {
      aliases.add(alias);
      return this;
    }

    public Builder importId(String id) {
      importId = id;
      return this;
    }

    public Builder flag(Flag flag) {
      flags.add(flag);
      return this;
    }

    public Builder ignoreChanges(List<String> paths) {
      ignoreChanges.addAll(paths);
      return this;
    }

    public Builder replaceOnChanges(List<String> paths) {
      replaceOnChanges.addAll(paths);
      return this;
    }

    public Builder additionalSecretOutputs(List<String> keys) {
      additionalSecretOutputs.addAll(keys);
      return this;
    }

    public Options build() {
      return new Options(
          dependsOn,
          provider,
          version,
          aliases,
          importId,
          flags,
          ignoreChanges,
          replaceOnChanges,
          additionalSecretOutputs);
    }
  }
}
