/** As the commands that read pages: V8 is told not to compile each of hundreds of functions to its fastest code, which takes a third of the time. */
import { compileLater } from "../src/cli/io/compiling.ts";

compileLater();
