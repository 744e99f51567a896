/** What the rules read: the repository's files and modules. */
@NullMarked
package dev.stammkunde.architecturetests;

import org.jspecify.annotations.NullMarked;
