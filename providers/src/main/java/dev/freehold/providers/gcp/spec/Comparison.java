package dev.freehold.providers.gcp.spec;

import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Unknown;
import dev.freehold.providers.gcp.spec.Property.Form;
import dev.freehold.providers.gcp.spec.Property.Trait;
import dev.freehold.providers.gcp.spec.Property.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Compares one property of a state with what is wanted, and notes every difference below it. */
final class Comparison {
  private final Sameness sameness;
  private final Notes notes;

  Comparison(Sameness sameness, Notes notes) {
    this.sameness = sameness;
    this.notes = notes;
  }

  /** Takes the differences. */
  @FunctionalInterface
  interface Notes {
    void note(String path, PropertyDiff kind, Property property);
  }

  /** Where a property is: as Pulumi writes it, and without indices. */
  private record Place(String path, String plain) {
    Place key(String name) {
      return new Place(Paths.key(path, name), plain + "." + name);
    }

    Place index(int index) {
      return new Place(Paths.index(path, index), plain);
    }
  }

  void compare(Property property, Optional<PropertyValue> old, Optional<PropertyValue> now) {
    compare(property, new Place(property.name(), property.name()), old, now);
  }

  private void compare(
      Property property, Place at, Optional<PropertyValue> old, Optional<PropertyValue> now) {
    Optional<PropertyValue> before = old.map(Values::bare);
    Optional<PropertyValue> after = now.map(Values::bare);
    if (Values.isAbsent(after)) {
      if (property.is(Trait.COMPUTED)) {
        return;
      }
      after = property.fallback();
    }
    if (after.filter(Unknown.class::isInstance).isPresent()) {
      notes.note(at.path(), kind(before, after), property);
      return;
    }
    boolean is = !Values.isZero(after);
    boolean was = !Values.isZero(before);
    if (!is && !was) {
      return;
    }
    if (was && is) {
      both(property, at, before.get(), after.get());
    } else {
      notes.note(at.path(), kind(before, after), property);
    }
  }

  private static PropertyDiff kind(Optional<PropertyValue> before, Optional<PropertyValue> after) {
    boolean was = !Values.isZero(before) || isScalarOtherThanText(before);
    boolean is = !Values.isZero(after) || isScalarOtherThanText(after);
    if (was && is) {
      return PropertyDiff.UPDATE;
    }
    return is ? PropertyDiff.ADD : PropertyDiff.DELETE;
  }

  private static boolean isScalarOtherThanText(Optional<PropertyValue> value) {
    return value
        .filter(v -> !(v instanceof Null) && !(v instanceof Fields) && !(v instanceof Items))
        .flatMap(Values::text)
        .filter(text -> !text.isEmpty())
        .isPresent();
  }

  private void both(Property property, Place at, PropertyValue old, PropertyValue now) {
    if (old.equals(now) || sameness.same(at.plain(), old, now)) {
      return;
    }
    boolean objects = old instanceof Fields && now instanceof Fields;
    boolean lists = old instanceof Items && now instanceof Items;
    if (objects && property.form() == Form.MAP) {
      maps(property, at, (Fields) old, (Fields) now);
    } else if (objects) {
      fields(property, at, (Fields) old, (Fields) now);
    } else if (lists && property.form() == Form.SET) {
      sets(property, at, (Items) old, (Items) now);
    } else if (lists) {
      lists(property, at, (Items) old, (Items) now);
    } else if (!sameText(property, old, now)) {
      notes.note(at.path(), PropertyDiff.UPDATE, property);
    }
  }

  private void fields(Property property, Place at, Fields old, Fields now) {
    for (Property field : property.fields()) {
      compare(field, at.key(field.name()), old.get(field.name()), now.get(field.name()));
    }
  }

  private void maps(Property property, Place at, Fields old, Fields now) {
    var keys = new TreeSet<>(old.values().keySet());
    keys.addAll(now.values().keySet());
    keys.removeIf(Values::isBridgeKey);
    for (String key : keys) {
      Optional<PropertyValue> before = old.get(key).map(Values::bare);
      Optional<PropertyValue> after = now.get(key).map(Values::bare);
      boolean same =
          before.isPresent()
              && after.isPresent()
              && Values.text(before.get()).isPresent()
              && Values.text(before.get()).equals(Values.text(after.get()));
      if (!same) {
        PropertyDiff gone = after.isPresent() ? PropertyDiff.ADD : PropertyDiff.DELETE;
        boolean other = before.isPresent() && after.isPresent();
        notes.note(at.key(key).path(), other ? PropertyDiff.UPDATE : gone, property);
      }
    }
  }

  private void lists(Property property, Place at, Items old, Items now) {
    int was = old.values().size();
    int is = now.values().size();
    for (int i = 0; i < Math.max(was, is); i++) {
      if (i < was && i < is) {
        PropertyValue after = Values.bare(now.values().get(i));
        if (after instanceof Unknown) {
          notes.note(at.index(i).path(), PropertyDiff.UPDATE, property);
        } else {
          both(element(property), at.index(i), Values.bare(old.values().get(i)), after);
        }
      } else {
        notes.note(at.index(i).path(), i < is ? PropertyDiff.ADD : PropertyDiff.DELETE, property);
      }
    }
  }

  private void sets(Property property, Place at, Items old, Items now) {
    List<PropertyValue> wanted = new ArrayList<>(now.values());
    var lost = new TreeSet<Integer>();
    for (int i = 0; i < old.values().size(); i++) {
      PropertyValue value = old.values().get(i);
      Optional<PropertyValue> match =
          wanted.stream().filter(other -> sameElement(property, at, value, other)).findFirst();
      match.ifPresent(wanted::remove);
      if (match.isEmpty()) {
        lost.add(i);
      }
    }
    var gained = new TreeSet<Integer>();
    wanted.forEach(value -> gained.add(now.values().indexOf(value)));
    lost.forEach(
        i ->
            notes.note(
                at.index(i).path(),
                gained.contains(i) ? PropertyDiff.UPDATE : PropertyDiff.DELETE,
                property));
    gained.stream()
        .filter(i -> !lost.contains(i))
        .forEach(i -> notes.note(at.index(i).path(), PropertyDiff.ADD, property));
  }

  private boolean sameElement(Property set, Place at, PropertyValue old, PropertyValue now) {
    var differences = new ArrayList<String>();
    new Comparison(sameness, (path, kind, property) -> differences.add(path))
        .both(element(set), at, Values.bare(old), Values.bare(now));
    return differences.isEmpty();
  }

  private static Property element(Property list) {
    return new Property(
        list.name(),
        list.official(),
        list.fields().isEmpty() ? Form.STRING : Form.OBJECT,
        Wire.PLAIN,
        list.traits(),
        list.fields(),
        Optional.empty(),
        List.of());
  }

  private static boolean sameText(Property property, PropertyValue old, PropertyValue now) {
    Optional<String> was = Values.text(old);
    Optional<String> is = Values.text(now);
    if (was.isEmpty() || is.isEmpty() || now instanceof SealedSecret) {
      return false;
    }
    if (property.form() == Form.INT || property.form() == Form.NUMBER) {
      return was.flatMap(Values::number).equals(is.flatMap(Values::number));
    }
    return was.equals(is) || property.wire() == Wire.JSON && JsonText.same(was.get(), is.get());
  }
}
