/** A domain's DAG access, connections, pools and variables, validated and carried as records. */
@NullMarked
package dev.freehold.model.airflow;

import org.jspecify.annotations.NullMarked;
