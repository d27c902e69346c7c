/**
 * Who may do what on a server that collects for classes (environment {@code classes}): the
 * administrator, the teacher of a class, a student. Without that environment, micronaut-security is
 * off and everything is open to whoever reaches the port.
 */
@NullMarked
package dev.tp1.api.security;

import org.jspecify.annotations.NullMarked;
