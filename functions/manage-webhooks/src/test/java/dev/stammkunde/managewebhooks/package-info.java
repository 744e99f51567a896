@NullMarked
package dev.stammkunde.managewebhooks;

import org.jspecify.annotations.NullMarked;
