package dev.freehold.sql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.sql.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One judging of a program: in rounds, each of what reads nothing that is still open. */
final class Hearing {
  private final SqlProgram program;
  private final Analyst analyst;
  private final Map<EntryRef, PhysicalName> names = new HashMap<>();
  private final Map<EntryRef, KnownTable> tables = new HashMap<>();
  private final Map<EntryRef, WireItem> items = new HashMap<>();
  private final Map<String, EntryRef> refs = new HashMap<>();
  private final SortedMap<EntryRef, Statement> open = new TreeMap<>();
  private final SortedMap<EntryRef, Verdict> verdicts = new TreeMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Hearing(SqlProgram program, Analyst analyst) {
    this.program = program;
    this.analyst = analyst;
    for (KnownTable table : program.tables()) {
      tables.put(table.ref(), table);
      name(table.ref(), table.name());
    }
    for (Statement statement : program.statements()) {
      open.put(statement.ref(), statement);
      name(statement.ref(), statement.name());
    }
  }

  private void name(EntryRef ref, PhysicalName name) {
    names.put(ref, name);
    refs.put(ref.toString(), ref);
  }

  Judgement hold() {
    while (!open.isEmpty()) {
      List<Statement> round = round();
      if (round.isEmpty()) {
        refuseCircle();
      } else {
        judge(round);
      }
    }
    judgeFilters();
    if (!analyst.absence().isEmpty()) {
      diagnostics.add(Refusal.warning(Span.ofFile(anyFile()), analyst.absence()));
    }
    return new Judgement(verdicts, diagnostics);
  }

  private String anyFile() {
    return program.statements().stream()
        .map(statement -> statement.sql().file())
        .findFirst()
        .orElseGet(() -> program.filters().get(0).span().file());
  }

  private List<Statement> round() {
    return open.values().stream()
        .filter(
            statement ->
                statement.sql().targets().stream()
                    .noneMatch(target -> open.containsKey(target) && !isSelf(statement, target)))
        .toList();
  }

  /** A procedure may call itself: it exists before it runs. */
  private static boolean isSelf(Statement statement, EntryRef target) {
    return statement.kind() == Statement.Kind.PROCEDURE && statement.ref().equals(target);
  }

  /** What is left reads itself, if only through others. */
  private void refuseCircle() {
    open.forEach(
        (ref, statement) -> {
          Mention first =
              statement.sql().mentions().stream()
                  .filter(mention -> open.containsKey(mention.target()))
                  .findFirst()
                  .orElseThrow();
          String detail = ref + " reads " + first.target() + ", which waits for it";
          String hint = "take one of these reads out: let it read the tables below instead";
          Diagnostic problem = Diagnostic.error(Code.VIEW_CYCLE, first.span(), detail, hint);
          diagnostics.add(problem);
          verdicts.put(ref, new Verdict.Wrong(problem));
        });
    open.clear();
  }

  private void judge(List<Statement> round) {
    var questions = new LinkedHashMap<EntryRef, Question>();
    var tasks = new LinkedHashMap<EntryRef, Analyst.Task>();
    for (Statement statement : round) {
      open.remove(statement.ref());
      Optional<EntryRef> unknown = unknown(statement);
      if (unknown.isPresent()) {
        String why = "it reads " + unknown.get() + ", of which it is not known what it makes";
        verdicts.put(statement.ref(), new Verdict.Unjudged(why));
      } else {
        Question question = Question.of(statement, names);
        questions.put(statement.ref(), question);
        tasks.put(statement.ref(), new Analyst.Task(question.text(), reads(question)));
      }
    }
    Map<EntryRef, JsonNode> answers = analyst.answer(tasks);
    for (Statement statement : round) {
      if (questions.containsKey(statement.ref())) {
        Question question = questions.get(statement.ref());
        take(statement, question, answers.get(statement.ref()));
      }
    }
  }

  /** Something that it reads and that was judged in vain. */
  private Optional<EntryRef> unknown(Statement statement) {
    return statement.sql().targets().stream()
        .filter(target -> !isSelf(statement, target))
        .filter(target -> verdicts.containsKey(target) && !items.containsKey(target))
        .filter(target -> !(verdicts.get(target) instanceof Verdict.Good))
        .findFirst();
  }

  private List<WireItem> reads(Question question) {
    var reads = new ArrayList<WireItem>();
    for (EntryRef target : question.reads()) {
      KnownTable table = tables.get(target);
      if (table != null) {
        items.computeIfAbsent(target, ref -> WireItem.of(table));
      }
      Optional.ofNullable(items.get(target)).ifPresent(reads::add);
    }
    return reads;
  }

  private void take(Statement statement, Question question, JsonNode answer) {
    Verdict verdict = verdict(question, answer);
    if (verdict instanceof Verdict.Good && isOpenTable(statement)) {
      verdict = new Verdict.Unjudged("each call decides what it makes");
    } else if (verdict instanceof Verdict.Good) {
      verdict = new Verdict.Good(columns(statement, answer), read(answer));
      if (statement.kind() != Statement.Kind.PROCEDURE) {
        items.put(statement.ref(), WireItem.of(statement, question.body(), answer));
      }
    }
    verdicts.put(statement.ref(), verdict);
    report(verdict, question, answer);
  }

  private static boolean isOpenTable(Statement statement) {
    return statement.kind() == Statement.Kind.TABLE_FUNCTION && statement.isTemplate();
  }

  private Verdict verdict(Question question, JsonNode answer) {
    if (answer.has("unanswered")) {
      return new Verdict.Unjudged(answer.path("unanswered").asText());
    }
    if (answer.has("error")) {
      return refusal(question, answer).verdict();
    }
    return new Verdict.Good(List.of(), new TreeMap<>());
  }

  private Refusal refusal(Question question, JsonNode answer) {
    var columns = new TreeSet<String>();
    for (EntryRef target : question.reads()) {
      Optional.ofNullable(items.get(target)).ifPresent(item -> columns.addAll(item.columns()));
    }
    return new Refusal(answer, question, columns, names);
  }

  private void report(Verdict verdict, Question question, JsonNode answer) {
    if (verdict instanceof Verdict.Wrong wrong) {
      diagnostics.add(wrong.problem());
    } else if (verdict instanceof Verdict.Unjudged unjudged
        && !unjudged.why().equals(analyst.absence())) {
      Span span =
          question.places().span(answer.path("line").asInt(1), answer.path("column").asInt(1));
      diagnostics.add(Refusal.warning(span, unjudged.why()));
    }
  }

  private static List<OutputColumn> columns(Statement statement, JsonNode answer) {
    if (statement.kind() == Statement.Kind.FUNCTION) {
      return answer.has("returns")
          ? List.of(WireTypes.column("", answer.path("returns")))
          : List.of();
    }
    return WireTypes.columns(answer.path("columns"));
  }

  private SortedMap<EntryRef, SortedSet<String>> read(JsonNode answer) {
    SortedMap<EntryRef, SortedSet<String>> reads = new TreeMap<>();
    answer
        .path("reads")
        .properties()
        .forEach(
            table -> {
              SortedSet<String> columns = new TreeSet<>();
              table.getValue().forEach(column -> columns.add(column.asText()));
              Optional.ofNullable(refs.get(table.getKey()))
                  .ifPresent(ref -> reads.put(ref, columns));
            });
    return reads;
  }

  private void judgeFilters() {
    var questions = new LinkedHashMap<RowFilter, Question>();
    var tasks = new LinkedHashMap<RowFilter, Analyst.Task>();
    for (RowFilter filter : program.filters()) {
      PhysicalName table = names.get(filter.table());
      if (table != null) {
        Question question = Question.of(filter, table);
        questions.put(filter, question);
        tasks.put(filter, new Analyst.Task(question.text(), reads(question)));
      }
    }
    analyst
        .answer(tasks)
        .forEach(
            (filter, answer) -> {
              Question question = questions.get(filter);
              report(verdict(question, answer), question, answer);
            });
  }
}
