/**
 * The HTTP API of tp1: how it starts, and what it reads from its environment. Each package below is
 * one feature, whole: its controller, its SQL and what they speak of.
 */
@NullMarked
package dev.tp1.api;

import org.jspecify.annotations.NullMarked;
