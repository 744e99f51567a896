/** Requests of an API Gateway HTTP API (payload format 2.0), responses and problem details. */
@NullMarked
package dev.stammkunde.platform.http;

import org.jspecify.annotations.NullMarked;
