-- wrk posts records, each with an id and a subject of its own, as browsers do, and reports what came back as JSON.
local counter = 0
local threads = 0
local body_head = '{"v":1,"id":"'
local template

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
  local file = io.open(args[3], "r")
  template = file:read("*a")
  file:close()
end

function request()
  counter = counter + 1
  local unique = string.format("%04x%02x%06x", run, number, counter)
  local body = template:gsub("%%ID%%", unique)
  return wrk.format(nil, nil, nil, body)
end

function done(summary, latency, requests)
  io.write(string.format(
    '\nJSON {"requests":%d,"durationUs":%d,"p50Us":%d,"p99Us":%d,"maxUs":%d,"refused":%d,"socketErrors":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    summary.errors.status, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
