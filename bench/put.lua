-- PUTs the run of docs/: under a new id each time ("create"), the same again and again ("same"),
-- or two that take turns under one id ("replace").
local file = assert(io.open(os.getenv("RUN")))
local body = file:read("a")
file:close()
local other = body:gsub("Ada Lovelace", "Ada Byron", 1)
local headers = { ["Content-Type"] = "application/json" }
local way = os.getenv("WAY")
local count = 0

function setup(thread)
    thread:set("seed", math.random(0, 0xffffff) + os.time() % 100000)
end

function init()
    math.randomseed(seed)
end

function request()
    count = count + 1
    local id = "6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10"
    if way == "create" then
        id = string.format("%08x-%04x-4000-8000-%012x", math.random(0, 0x7fffffff), math.random(0, 0xffff), count)
    end
    return wrk.format("PUT", "/runs/" .. id, headers, (way == "replace" and count % 2 == 0) and other or body)
end
