/** Surveys as documents: what authors write and what is stored. */
@NullMarked
package dev.stammkunde.surveys.json;

import org.jspecify.annotations.NullMarked;
