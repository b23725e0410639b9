/**
 * Property values as Pulumi's provider protocol carries them: conversion between our values and
 * protobuf's {@code Struct}, both ways, complete but for assets, archives and resource references,
 * which are refused by name. Knows neither calls nor processes.
 */
@NullMarked
package dev.freehold.providers.plugin.wire;

import org.jspecify.annotations.NullMarked;
