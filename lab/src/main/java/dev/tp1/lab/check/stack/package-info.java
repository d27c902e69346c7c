/** The API and its database, running as the compose file of a workspace has them. */
@NullMarked
package dev.tp1.lab.check.stack;

import org.jspecify.annotations.NullMarked;
