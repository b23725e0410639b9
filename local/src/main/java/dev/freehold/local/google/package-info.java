/**
 * The Google APIs beside BigQuery that a warehouse needs, on this machine: policy tags, data
 * policies, service accounts and the access to projects. A small server of our own answers exactly
 * these calls as Google's reference describes them, refuses all others with 501 and their names,
 * and keeps what it holds in the service's folder. Projects need not be made. It takes any bearer
 * token but {@code invalid}; it listens on loopback only.
 */
@NullMarked
package dev.freehold.local.google;

import org.jspecify.annotations.NullMarked;
