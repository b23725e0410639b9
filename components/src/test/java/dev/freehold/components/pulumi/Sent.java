package dev.freehold.components.pulumi;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.TreeMap;
import pulumirpc.AliasOuterClass;
import pulumirpc.Resource.RegisterResourceRequest;

/** Requests of the SDK, read back as the declarations that they stand for. */
final class Sent {
  private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
  private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

  private Sent() {}

  static Declaration declaration(RegisterResourceRequest request) {
    Kind kind = request.getCustom() ? Kind.CUSTOM : Kind.COMPONENT;
    if (request.getType().startsWith("pulumi:providers:")) {
      kind = Kind.PROVIDER;
    }
    return new Declaration(
        new DeclarationId(request.getType(), request.getName()),
        kind,
        id(request.getParent()),
        fields(request.getObject()),
        options(request),
        Origin.NONE);
  }

  private static Options options(RegisterResourceRequest request) {
    Options.Builder options =
        Options.builder()
            .version(request.getVersion())
            .importId(request.getImportId())
            .ignoreChanges(request.getIgnoreChangesList())
            .replaceOnChanges(request.getReplaceOnChangesList())
            .additionalSecretOutputs(request.getAdditionalSecretOutputsList());
    request.getDependenciesList().stream()
        .map(Sent::id)
        .sorted(Comparator.comparing(DeclarationId::toString))
        .forEach(options::dependsOn);
    request.getAliasesList().stream().map(Sent::alias).forEach(options::alias);
    String provider = request.getProvider();
    if (!provider.isEmpty()) {
      options.provider(id(provider.substring(0, provider.lastIndexOf("::"))));
    }
    if (request.getProtect()) {
      options.flag(Flag.PROTECT);
    }
    if (request.getRetainOnDelete()) {
      options.flag(Flag.RETAIN_ON_DELETE);
    }
    if (request.getDeleteBeforeReplaceDefined()) {
      options.flag(
          request.getDeleteBeforeReplace()
              ? Flag.DELETE_BEFORE_REPLACE
              : Flag.CREATE_BEFORE_DELETE);
    }
    return options.build();
  }

  static DeclarationId id(String text) {
    var urn = new Urn(text);
    return urn.type().equals(Urn.STACK_TYPE)
        ? DeclarationId.STACK
        : new DeclarationId(urn.type(), urn.name());
  }

  private static Alias alias(AliasOuterClass.Alias alias) {
    if (!alias.hasSpec()) {
      return Alias.urn(alias.getUrn());
    }
    var onlyName =
        AliasOuterClass.Alias.Spec.newBuilder()
            .setName(alias.getSpec().getName())
            .setParentUrn("")
            .build();
    if (!alias.getSpec().equals(onlyName)) {
      throw new AssertionError(alias);
    }
    return Alias.named(alias.getSpec().getName());
  }

  private static Fields fields(Struct struct) {
    var fields = new TreeMap<String, PropertyValue>();
    struct.getFieldsMap().forEach((key, value) -> fields.put(key, value(value)));
    return new Fields(fields);
  }

  private static PropertyValue value(Value value) {
    return switch (value.getKindCase()) {
      case BOOL_VALUE -> new Bool(value.getBoolValue());
      case NUMBER_VALUE -> new Num(value.getNumberValue());
      case STRING_VALUE -> new Text(value.getStringValue());
      case STRUCT_VALUE -> object(value.getStructValue());
      case LIST_VALUE -> {
        var items = new ArrayList<PropertyValue>();
        value.getListValue().getValuesList().forEach(item -> items.add(value(item)));
        yield new Items(items);
      }
      default -> new Null();
    };
  }

  private static PropertyValue object(Struct struct) {
    Value signature = struct.getFieldsMap().get(SIGNATURE);
    if (signature == null) {
      return fields(struct);
    }
    if (!signature.getStringValue().equals(SECRET)) {
      throw new AssertionError(struct);
    }
    return new Secret(value(struct.getFieldsOrThrow("value")));
  }
}
