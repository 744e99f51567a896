@NullMarked
package dev.stammkunde.commands.sender;

import org.jspecify.annotations.NullMarked;
