/** The API that collects what students hand in, as its clients reach it and hear it. */
@NullMarked
package dev.tp1.lab.server;

import org.jspecify.annotations.NullMarked;
