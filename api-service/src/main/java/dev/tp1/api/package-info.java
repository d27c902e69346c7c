/**
 * The HTTP API of tp1: how it starts, and how its variables are checked. Each package below is one
 * feature: its controller, its SQL and its records.
 */
@NullMarked
package dev.tp1.api;

import org.jspecify.annotations.NullMarked;
