/** Serves the routes of the HTTP API with payload format 2.0 and its authorizers. */
@NullMarked
package dev.stammkunde.localrunner.http;

import org.jspecify.annotations.NullMarked;
