@NullMarked
package dev.stammkunde.sendbirthdaymails;

import org.jspecify.annotations.NullMarked;
