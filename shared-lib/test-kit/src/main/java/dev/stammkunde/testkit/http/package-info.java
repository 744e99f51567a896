/** Asks functions over HTTP as API Gateway does. */
@NullMarked
package dev.stammkunde.testkit.http;

import org.jspecify.annotations.NullMarked;
