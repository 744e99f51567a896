@NullMarked
package dev.stammkunde.commands.letters;

import org.jspecify.annotations.NullMarked;
