/** Working hours as a document. */
@NullMarked
package dev.stammkunde.cases.json;

import org.jspecify.annotations.NullMarked;
