/** What the commands of a walk run in: names, ports, variables and a terminal of their own. */
@NullMarked
package dev.tp1.lab.walk.environment;

import org.jspecify.annotations.NullMarked;
