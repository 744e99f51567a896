@NullMarked
package dev.stammkunde.reportwaitingrefunds;

import org.jspecify.annotations.NullMarked;
