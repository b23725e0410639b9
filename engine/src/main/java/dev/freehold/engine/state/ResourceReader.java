package dev.freehold.engine.state;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.freehold.engine.Urn;
import dev.freehold.engine.json.Json;
import dev.freehold.engine.json.UnsupportedValueException;
import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.state.ResourceState.Kind;
import dev.freehold.engine.state.ResourceState.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads one resource of a checkpoint.
 *
 * <p>Dropped, because each run writes them anew or the CLI drops them as well: {@code aliases},
 * {@code sourcePosition}, {@code stackTrace} and fields that are not known. Kept as they are:
 * {@code customTimeouts}, {@code hideDiff}. Refused when they are set, because losing them would
 * change what a later run does: the names in {@link #onOther}.
 */
final class ResourceReader {
  private final JsonParser in;
  private final ResourceStateBuilder result = new ResourceStateBuilder(Urn.NONE, Kind.COMPONENT);
  private String urn = "";
  private String type = "";

  private ResourceReader(JsonParser in) {
    this.in = in;
  }

  /** The resource that starts at the current token. */
  static ResourceState read(JsonParser in) throws IOException {
    return new ResourceReader(in).read();
  }

  private ResourceState read() throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw new StateException("The state has an entry that is no resource.");
    }
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      try {
        onField(name);
      } catch (UnsupportedValueException e) {
        throw refused("holds " + e.getMessage() + " in its " + name);
      }
    }
    checkUrn();
    return result.build();
  }

  private void onField(String name) throws IOException {
    switch (name) {
      case "urn" -> onUrn(text());
      case "type" -> type = text();
      case "custom" -> result.kind(flag() ? Kind.CUSTOM : Kind.COMPONENT);
      case "id" -> result.id(text());
      case "inputs" -> result.inputs(ValueReader.fields(in));
      case "outputs" -> result.outputs(ValueReader.fields(in));
      case "parent" -> result.parent(new Urn(text()));
      case "provider" -> result.provider(text());
      case "dependencies" -> result.dependencies(urns());
      case "propertyDependencies" -> result.propertyDependencies(urnsByProperty());
      case "additionalSecretOutputs" -> result.additionalSecretOutputs(texts());
      case "ignoreChanges" -> result.ignoreChanges(texts());
      case "replaceOnChanges" -> result.replaceOnChanges(texts());
      case "initErrors" -> result.initErrors(texts());
      case "importID" -> result.importId(text());
      case "created" -> result.created(text());
      case "modified" -> result.modified(text());
      case "protect" -> mark(Mark.PROTECT);
      case "retainOnDelete" -> mark(Mark.RETAIN_ON_DELETE);
      case "delete" -> mark(Mark.DELETE);
      case "pendingReplacement" -> mark(Mark.PENDING_REPLACEMENT);
      case "external" -> mark(Mark.EXTERNAL);
      case "customTimeouts", "hideDiff" -> keep(name);
      default -> onOther(name);
    }
  }

  private void onOther(String name) throws IOException {
    switch (name) {
      case "taint",
          "deletedWith",
          "replaceWith",
          "replacementTrigger",
          "refreshBeforeUpdate",
          "viewOf",
          "resourceHooks",
          "extensionRef",
          "snippetID" ->
          refuse(name);
      default -> in.skipChildren();
    }
  }

  private void onUrn(String text) {
    urn = text;
    result.urn(new Urn(text));
  }

  private void checkUrn() {
    if (!urn.startsWith("urn:pulumi:") || urn.split("::", 4).length < 4) {
      throw new StateException("The state has a resource whose URN is malformed: '" + urn + "'.");
    }
    if (!type.equals(new Urn(urn).type())) {
      throw refused("has the type " + type + ", which is not that of its URN");
    }
  }

  private void refuse(String name) throws IOException {
    if (isSet()) {
      throw refused("uses " + name);
    }
  }

  private StateException refused(String what) {
    return new StateException(
        "The resource " + urn + " " + what + ". Freehold could not keep that; use the Pulumi CLI.");
  }

  private void mark(Mark mark) throws IOException {
    if (flag()) {
      result.mark(mark);
    }
  }

  private void keep(String name) throws IOException {
    String json = Json.text(out -> out.copyCurrentStructure(in));
    if (!json.equals("null") && !json.equals("{}") && !json.equals("[]")) {
      result.keep(name, json);
    }
  }

  private boolean isSet() throws IOException {
    return switch (in.currentToken()) {
      case VALUE_NULL, VALUE_FALSE -> false;
      case VALUE_STRING -> !in.getText().isEmpty();
      case START_ARRAY -> in.nextToken() != JsonToken.END_ARRAY;
      case START_OBJECT -> in.nextToken() != JsonToken.END_OBJECT;
      default -> true;
    };
  }

  private String text() throws IOException {
    return in.currentToken() == JsonToken.VALUE_NULL ? "" : in.getText();
  }

  private boolean flag() {
    return in.currentToken() == JsonToken.VALUE_TRUE;
  }

  private List<String> texts() throws IOException {
    var texts = new ArrayList<String>();
    if (in.currentToken() == JsonToken.START_ARRAY) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        texts.add(in.getText());
      }
    }
    return texts;
  }

  private List<Urn> urns() throws IOException {
    return texts().stream().map(Urn::new).toList();
  }

  private SortedMap<String, List<Urn>> urnsByProperty() throws IOException {
    var urns = new TreeMap<String, List<Urn>>();
    if (in.currentToken() == JsonToken.START_OBJECT) {
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        in.nextToken();
        urns.put(name, urns());
      }
    }
    return urns;
  }
}
