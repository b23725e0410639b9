package dev.freehold.engine.state;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.freehold.engine.Urn;
import dev.freehold.engine.json.SecretForm;
import dev.freehold.engine.json.UnsupportedValueException;
import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.value.Fields;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes one resource of a checkpoint, its fields in the order of Pulumi's {@code ResourceV3}. */
final class ResourceWriter {
  private final JsonGenerator out;
  private final ValueWriter values;

  ResourceWriter(JsonGenerator out, SecretForm secrets) {
    this.out = out;
    this.values = new ValueWriter(out, secrets);
  }

  void write(ResourceState resource) throws IOException {
    try {
      out.writeStartObject();
      first(resource);
      second(resource);
      out.writeEndObject();
    } catch (UnsupportedValueException e) {
      throw new StateException(
          "The resource " + resource.urn() + " cannot be kept: it holds " + e.getMessage() + ".");
    }
  }

  private void first(ResourceState resource) throws IOException {
    out.writeStringField("urn", resource.urn().value());
    out.writeBooleanField("custom", resource.custom());
    mark("delete", resource, Mark.DELETE);
    text("id", resource.id());
    out.writeStringField("type", resource.type());
    fields("inputs", resource.inputs());
    fields("outputs", resource.outputs());
    text("parent", resource.parent().value());
    mark("protect", resource, Mark.PROTECT);
    mark("external", resource, Mark.EXTERNAL);
    urns("dependencies", resource.dependencies());
    texts("initErrors", resource.initErrors());
    text("provider", resource.provider());
    propertyDependencies(resource.propertyDependencies());
    mark("pendingReplacement", resource, Mark.PENDING_REPLACEMENT);
  }

  private void second(ResourceState resource) throws IOException {
    texts("additionalSecretOutputs", resource.additionalSecretOutputs());
    kept("customTimeouts", resource);
    text("importID", resource.importId());
    mark("retainOnDelete", resource, Mark.RETAIN_ON_DELETE);
    text("created", resource.created());
    text("modified", resource.modified());
    texts("ignoreChanges", resource.ignoreChanges());
    kept("hideDiff", resource);
    texts("replaceOnChanges", resource.replaceOnChanges());
  }

  private void text(String name, String text) throws IOException {
    if (!text.isEmpty()) {
      out.writeStringField(name, text);
    }
  }

  private void mark(String name, ResourceState resource, Mark mark) throws IOException {
    if (resource.is(mark)) {
      out.writeBooleanField(name, true);
    }
  }

  private void fields(String name, Fields fields) throws IOException {
    if (!fields.isEmpty()) {
      out.writeFieldName(name);
      values.write(fields);
    }
  }

  private void kept(String name, ResourceState resource) throws IOException {
    if (resource.kept().containsKey(name)) {
      out.writeFieldName(name);
      out.writeRawValue(resource.kept().get(name));
    }
  }

  private void texts(String name, List<String> texts) throws IOException {
    if (!texts.isEmpty()) {
      out.writeArrayFieldStart(name);
      for (String text : texts) {
        out.writeString(text);
      }
      out.writeEndArray();
    }
  }

  private void urns(String name, List<Urn> urns) throws IOException {
    if (!urns.isEmpty()) {
      array(name, urns);
    }
  }

  private void propertyDependencies(Map<String, List<Urn>> byProperty) throws IOException {
    if (byProperty.isEmpty()) {
      return;
    }
    out.writeObjectFieldStart("propertyDependencies");
    for (Map.Entry<String, List<Urn>> entry : byProperty.entrySet()) {
      array(entry.getKey(), entry.getValue());
    }
    out.writeEndObject();
  }

  private void array(String name, List<Urn> urns) throws IOException {
    out.writeArrayFieldStart(name);
    for (Urn urn : urns) {
      out.writeString(urn.value());
    }
    out.writeEndArray();
  }
}
