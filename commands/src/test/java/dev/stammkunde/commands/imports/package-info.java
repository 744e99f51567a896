@NullMarked
package dev.stammkunde.commands.imports;

import org.jspecify.annotations.NullMarked;
