/** Reads files that people import, and carries out what they ask for. */
@NullMarked
package dev.stammkunde.commands.imports;

import org.jspecify.annotations.NullMarked;
