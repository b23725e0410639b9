/** What a service becomes: credentials, quota, and the groups and transactional ids it may use. */
@NullMarked
package dev.freehold.components.service;

import org.jspecify.annotations.NullMarked;
