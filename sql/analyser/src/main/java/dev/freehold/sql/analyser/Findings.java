package dev.freehold.sql.analyser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Message;
import com.google.zetasql.AnyResolvedStatementProto;
import com.google.zetasql.FunctionProtos.FunctionArgumentTypeProto;
import com.google.zetasql.ResolvedColumnProto;
import com.google.zetasql.ResolvedCreateFunctionStmtProto;
import com.google.zetasql.ResolvedOutputColumnProto;
import com.google.zetasql.ResolvedTableScanProto;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a resolved statement makes and reads: {@code columns} of a view or table function, what a
 * function {@code returns}, and the columns of each table that it {@code reads}.
 */
final class Findings {
  private final Map<String, SortedSet<String>> reads = new TreeMap<>();

  private Findings() {}

  static ObjectNode of(AnyResolvedStatementProto statement) {
    ObjectNode answer = Analyser.object();
    var findings = new Findings();
    findings.walk(statement);
    ObjectNode reads = answer.putObject("reads");
    findings.reads.forEach(
        (table, columns) -> {
          ArrayNode list = reads.putArray(table);
          columns.forEach(list::add);
        });
    describe(statement, answer);
    return answer;
  }

  private static void describe(AnyResolvedStatementProto statement, ObjectNode answer) {
    if (!statement.hasResolvedCreateStatementNode()) {
      return;
    }
    var create = statement.getResolvedCreateStatementNode();
    if (create.hasResolvedCreateViewBaseNode()) {
      var view = create.getResolvedCreateViewBaseNode().getResolvedCreateViewStmtNode();
      columns(view.getParent().getOutputColumnListList(), answer.putArray("columns"));
    } else if (create.hasResolvedCreateTableFunctionStmtNode()) {
      var function = create.getResolvedCreateTableFunctionStmtNode();
      columns(function.getOutputColumnListList(), answer.putArray("columns"));
    } else if (create.hasResolvedCreateFunctionStmtNode()) {
      returns(create.getResolvedCreateFunctionStmtNode(), answer);
    }
  }

  private static void returns(ResolvedCreateFunctionStmtProto function, ObjectNode answer) {
    FunctionArgumentTypeProto type = function.getSignature().getReturnType();
    if (type.hasType()) {
      answer.set("returns", Types.write(type.getType()));
    }
  }

  private static void columns(List<ResolvedOutputColumnProto> columns, ArrayNode answer) {
    for (ResolvedOutputColumnProto column : columns) {
      ObjectNode one = answer.addObject();
      one.put("name", column.getName());
      one.set("type", Types.write(column.getColumn().getType()));
    }
  }

  private void walk(Message node) {
    if (node instanceof ResolvedTableScanProto scan) {
      SortedSet<String> columns =
          reads.computeIfAbsent(scan.getTable().getFullName(), name -> new TreeSet<>());
      for (ResolvedColumnProto column : scan.getParent().getColumnListList()) {
        columns.add(column.getName());
      }
    }
    node.getAllFields().values().forEach(this::walkValue);
  }

  private void walkValue(Object value) {
    if (value instanceof Message message) {
      walk(message);
    } else if (value instanceof Collection<?> values) {
      values.forEach(this::walkValue);
    }
  }
}
