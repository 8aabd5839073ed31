-- wrk posts records, each with an id and a subject of its own, as browsers do, and reports what came back as JSON.
local counter = 0
local threads = 0
local template
local placeholder = "%%ID%%"

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  -- The run's own number, so that a second run on the same log does not repeat the ids of the first.
  run = tonumber(args[1]) or 0
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Origin"] = args[2]
  wrk.headers["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36"
  local file = io.open(args[3], "r")
  template = file:read("*a")
  file:close()
  if template:find("%%WORD%%") then placeholder = "%%WORD%%" end
end

function request()
  counter = counter + 1
  local unique = string.format("%04x%02x%06x", run, number, counter)
  -- The alphabet of Base58 has no zero.
  if placeholder == "%%WORD%%" then unique = unique:gsub("0", "g") end
  local body = template:gsub(placeholder, unique)
  return wrk.format(nil, nil, nil, body)
end

function done(summary, latency, requests)
  io.write(string.format(
    '\nJSON {"requests":%d,"durationUs":%d,"p50Us":%d,"p99Us":%d,"maxUs":%d,"refused":%d,"socketErrors":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    summary.errors.status, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
