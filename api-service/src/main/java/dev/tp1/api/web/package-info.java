/**
 * What is HTTP's and no feature's: which form of an answer the client prefers, and the pages of the
 * API's own documentation.
 */
@NullMarked
package dev.tp1.api.web;

import org.jspecify.annotations.NullMarked;
