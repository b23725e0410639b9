package dev.freehold.model.scope;

import dev.freehold.model.connector.ConnectorType;
import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.environment.Naming;
import dev.freehold.model.environment.Placement;
import dev.freehold.model.team.Member;
import dev.freehold.model.team.Team;
import dev.freehold.model.template.Templates;

/** What the platform team keeps for all domains, as one environment sees it. */
public record Catalogue(
    Naming naming,
    Placement placement,
    Known<Team> teams,
    Known<Member> users,
    Known<DataClass> dataClasses,
    Known<ConnectorType> connectorTypes,
    Templates templates) {}
