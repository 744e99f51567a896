@NullMarked
package dev.stammkunde.commands.journal;

import org.jspecify.annotations.NullMarked;
