/**
 * HTTP that belongs to no feature: content negotiation, compression, and the pages of the API's
 * documentation.
 */
@NullMarked
package dev.tp1.api.web;

import org.jspecify.annotations.NullMarked;
