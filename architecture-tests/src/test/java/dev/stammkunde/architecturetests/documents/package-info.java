/** Rules over the documents, sample events and other files. */
@NullMarked
package dev.stammkunde.architecturetests.documents;

import org.jspecify.annotations.NullMarked;
