/** Tests of json. */
@NullMarked
package dev.stammkunde.cases.json;

import org.jspecify.annotations.NullMarked;
