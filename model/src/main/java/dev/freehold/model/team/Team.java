package dev.freehold.model.team;

import dev.freehold.model.diagnostic.Span;
import java.util.List;

/** A team of teams.yaml; texts that the file does not give are empty. */
public record Team(
    String id,
    String name,
    String group,
    String contact,
    String onCall,
    List<Member> members,
    Span span) {
  public Team {
    members = List.copyOf(members);
  }
}
