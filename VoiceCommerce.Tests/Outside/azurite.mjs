// Runs Azurite's table and blob services in memory on the two given ports of this machine, until standard input ends: so it never outlives who started it.
// Says "ready" when both listen.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

const [tablePort, blobPort] = process.argv.slice(2);
const program = dirname(createRequire(import.meta.url).resolve("azurite/package.json"));
const common = ["--silent", "--disableTelemetry", "--inMemoryPersistence"];
let listening = 0;

function start(service, port) {
  const arguments_ = [join(program, "dist", "src", service, "main.js"), `--${service}Host`, "127.0.0.1", `--${service}Port`, port, ...common];
  const child = spawn(process.execPath, arguments_, { stdio: ["ignore", "pipe", "inherit"] });
  createInterface(child.stdout).on("line", (line) => {
    if (line.includes(" successfully ") && ++listening === 2) {
      console.log("ready");
    }
  });
  child.on("exit", (code) => process.exit(code ?? 1));
  return child;
}

const services = [start("table", tablePort), start("blob", blobPort)];
process.stdin.on("end", () => services.forEach((service) => service.kill("SIGINT"))).resume();
