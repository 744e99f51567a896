@NullMarked
package dev.stammkunde.sendwinbackmails;

import org.jspecify.annotations.NullMarked;
