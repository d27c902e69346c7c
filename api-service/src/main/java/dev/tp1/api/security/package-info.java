/**
 * Tokens and roles of a server for classes (environment {@code classes}): administrator, teacher,
 * student. In other environments micronaut-security is off, and no route asks for a token.
 */
@NullMarked
package dev.tp1.api.security;

import org.jspecify.annotations.NullMarked;
