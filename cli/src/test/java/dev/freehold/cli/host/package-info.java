/** Comments on servers that behave like GitHub and GitLab. */
@NullMarked
package dev.freehold.cli.host;

import org.jspecify.annotations.NullMarked;
