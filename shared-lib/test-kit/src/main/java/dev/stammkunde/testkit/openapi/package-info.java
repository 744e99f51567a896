/** OpenAPI documents that tests hold answers against. */
@NullMarked
package dev.stammkunde.testkit.openapi;

import org.jspecify.annotations.NullMarked;
