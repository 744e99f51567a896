/** Surveys and who takes part in them, in DynamoDB. */
@NullMarked
package dev.stammkunde.surveys.store;

import org.jspecify.annotations.NullMarked;
